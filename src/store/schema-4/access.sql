-- The SSH keys by which people are known: no two people share one.
CREATE TABLE person_key (
    fingerprint TEXT PRIMARY KEY CHECK (fingerprint GLOB 'SHA256:*'),
    whose TEXT NOT NULL COLLATE NOCASE REFERENCES person (name),
    public_key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX person_key_of_person ON person_key (whose);

-- What the one who writes may do: 'any' until a first role is given, and then one without a role looks on.
CREATE VIEW role_of_actor (role) AS
SELECT CASE WHEN EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    THEN coalesce((SELECT role FROM person WHERE name = actor ()), 'viewer') ELSE 'any' END;

-- Roles and keys: the first role is an administrator's, and administrators alone give them.
CREATE TRIGGER first_role_is_an_administrators BEFORE INSERT ON person
WHEN NEW.role <> 'admin' AND (SELECT role FROM role_of_actor) = 'any'
BEGIN SELECT RAISE (ABORT, 'refused-first-role-is-admin'); END;
CREATE TRIGGER first_role_given_is_an_administrators BEFORE UPDATE OF role ON person
WHEN NEW.role <> 'admin' AND (SELECT role FROM role_of_actor) = 'any'
BEGIN SELECT RAISE (ABORT, 'refused-first-role-is-admin'); END;
CREATE TRIGGER role_is_added_by_an_administrator BEFORE INSERT ON person
WHEN NEW.role IS NOT NULL AND (SELECT role FROM role_of_actor) NOT IN ('any', 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role-to-administer'); END;
CREATE TRIGGER role_is_changed_by_an_administrator BEFORE UPDATE OF name, role ON person
WHEN (OLD.role IS NOT NEW.role OR OLD.name IS NOT NEW.name) AND (SELECT role FROM role_of_actor) NOT IN ('any', 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role-to-administer'); END;
CREATE TRIGGER role_is_removed_by_an_administrator BEFORE DELETE ON person
WHEN OLD.role IS NOT NULL AND (SELECT role FROM role_of_actor) NOT IN ('any', 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role-to-administer'); END;
CREATE TRIGGER key_is_added_by_an_administrator BEFORE INSERT ON person_key
WHEN (SELECT role FROM role_of_actor) NOT IN ('any', 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role-to-administer'); END;
CREATE TRIGGER key_is_not_rewritten BEFORE UPDATE OF fingerprint, whose, public_key ON person_key
BEGIN SELECT RAISE (ABORT, 'refused-does-not-fit'); END;
CREATE TRIGGER key_is_removed_by_an_administrator BEFORE DELETE ON person_key
WHEN (SELECT role FROM role_of_actor) NOT IN ('any', 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role-to-administer'); END;

-- Money is entered by nobody who only looks on, and its rates are an administrator's.
CREATE TRIGGER claim_is_entered_by_a_coordinator BEFORE INSERT ON claim WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER claim_is_changed_by_a_coordinator BEFORE UPDATE ON claim WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER claim_is_removed_by_a_coordinator BEFORE DELETE ON claim WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER claim_line_is_entered_by_a_coordinator BEFORE INSERT ON claim_line
WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER claim_line_is_changed_by_a_coordinator BEFORE UPDATE ON claim_line
WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER claim_line_is_removed_by_a_coordinator BEFORE DELETE ON claim_line
WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER budget_is_added_by_a_coordinator BEFORE INSERT ON year_budget
WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER budget_is_changed_by_a_coordinator BEFORE UPDATE ON year_budget
WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER budget_is_removed_by_a_coordinator BEFORE DELETE ON year_budget
WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER rate_is_added_by_an_administrator BEFORE INSERT ON rate
WHEN (SELECT role FROM role_of_actor) NOT IN ('any', 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role-to-administer'); END;
CREATE TRIGGER rate_is_changed_by_an_administrator BEFORE UPDATE ON rate
WHEN (SELECT role FROM role_of_actor) NOT IN ('any', 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role-to-administer'); END;
CREATE TRIGGER rate_is_removed_by_an_administrator BEFORE DELETE ON rate
WHEN (SELECT role FROM role_of_actor) NOT IN ('any', 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role-to-administer'); END;
