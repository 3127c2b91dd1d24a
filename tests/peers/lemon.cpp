// LEMON's answers on the graphs of a file, for compare.py: for each graph one line with the heaviest total, the
// number of pairs and the total of the heaviest largest matching, and the seconds that each took (without reading).

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include <lemon/matching.h>
#include <lemon/smart_graph.h>

using lemon::SmartGraph;
typedef SmartGraph::EdgeMap<long long> Weights;

struct Answer {
    long long total, pairs;
    double seconds;
};

template <typename Matching>
Answer solve(const SmartGraph& graph, const Weights& weights, const Weights& given) {
    auto begun = std::chrono::steady_clock::now();
    Matching matching(graph, weights);
    matching.run();
    double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    Answer answer = {0, 0, seconds};
    for (SmartGraph::EdgeIt edge(graph); edge != lemon::INVALID; ++edge) {
        if (matching.matching(edge)) {
            answer.total += given[edge];
            answer.pairs += 1;
        }
    }
    return answer;
}

int main(int, char** arguments) {
    FILE* file = std::fopen(arguments[1], "r");
    long long n, m;
    while (std::fscanf(file, "%lld %lld", &n, &m) == 2) {
        SmartGraph graph;
        std::vector<SmartGraph::Node> nodes;
        for (long long v = 0; v < n; ++v) nodes.push_back(graph.addNode());
        Weights given(graph), lifted(graph);
        long long smallest = 0, largest = 0;
        for (long long e = 0; e < m; ++e) {
            long long a, b, weight;
            if (std::fscanf(file, "%lld %lld %lld", &a, &b, &weight) != 3) return 1;
            given[graph.addEdge(nodes[a], nodes[b])] = weight;
            smallest = std::min(smallest, weight);
            largest = std::max(largest, weight);
        }
        // One pair more outweighs all else.
        long long lift = (n / 2 + 1) * (largest - smallest) + 1 - smallest;
        for (SmartGraph::EdgeIt edge(graph); edge != lemon::INVALID; ++edge) lifted[edge] = given[edge] + lift;
        bool complete = n % 2 == 0 && m == n * (n - 1) / 2;
        Answer heaviest = solve<lemon::MaxWeightedMatching<SmartGraph, Weights>>(graph, given, given);
        // Its fastest way to the same answer, where that is open to it.
        Answer most = complete
            ? solve<lemon::MaxWeightedPerfectMatching<SmartGraph, Weights>>(graph, given, given)
            : solve<lemon::MaxWeightedMatching<SmartGraph, Weights>>(graph, lifted, given);
        std::printf("%lld %lld %lld %.6f %.6f\n", heaviest.total, most.pairs, most.total, heaviest.seconds, most.seconds);
    }
    return 0;
}
