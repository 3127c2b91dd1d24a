//! What became of the libraries of a registration before.

use rusqlite::Row;

use crate::domain::{EarlierRegistration, LibraryId, PairStatus, PastMeeting, RegistrationId, Status};
use crate::store::{Store, StoreError};

/// More of a long common past are not put on a screen.
const MOST: i64 = 20;

impl Store {
    /// The registrations of rounds that opened before, of the same libraries or gone on from; newest round first.
    pub(in crate::store) fn earlier_registrations(
        &self,
        id: RegistrationId,
    ) -> Result<Vec<EarlierRegistration>, StoreError> {
        // A library is looked for by its quoted id: to parse each row's list takes ten times as long. The earlier
        // rounds come first, so that no registration of another is looked at.
        let sql = "WITH this AS (SELECT r.libraries, r.carried_from, o.opens, o.id AS round
                       FROM registration r JOIN round o ON o.id = r.round WHERE r.id = ?1),
                   named AS (SELECT r.id, r.libraries, coalesce(
                           (SELECT group_concat(l.name, ' + ' ORDER BY w.key)
                            FROM json_each(r.libraries) w JOIN library l ON l.id = w.value),
                           substr(r.site_text, 1, 200)) AS name
                       FROM registration r)
                   SELECT r.id, o.code, (SELECT name FROM named WHERE id = r.id), r.status, r.reason,
                       (SELECT CASE WHEN p.confirmed_at IS NOT NULL THEN 'confirmed'
                                    WHEN p.asked_at IS NOT NULL THEN 'asked' ELSE p.status END
                        FROM partnership_member m JOIN partnership p ON p.id = m.partnership
                        WHERE m.registration = r.id AND p.status = 'accepted'),
                       (SELECT json_group_array(named.name ORDER BY named.id)
                        FROM partnership_member m JOIN partnership p ON p.id = m.partnership
                        JOIN partnership_member w ON w.partnership = p.id AND w.registration <> r.id
                        JOIN named ON named.id = w.registration
                        WHERE m.registration = r.id AND p.status = 'accepted')
                   FROM this CROSS JOIN round o CROSS JOIN registration r ON r.round = o.id
                   WHERE (o.opens, o.id) < (this.opens, this.round) AND (r.id = this.carried_from
                       OR EXISTS (SELECT 1 FROM json_each(this.libraries) w
                                  WHERE instr(r.libraries, json_quote(w.value)) > 0))
                   ORDER BY o.opens DESC, o.id DESC, r.id LIMIT ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_map((id.0, MOST), earlier)?.collect::<Result<_, _>>()?)
    }

    /// The partnerships of these libraries from before this program, the newest period first.
    pub(in crate::store) fn past_meetings(&self, libraries: &[LibraryId]) -> Result<Vec<PastMeeting>, StoreError> {
        let sql = "SELECT p.period,
                       (SELECT json_group_array(names ORDER BY side)
                        FROM (SELECT side.key AS side, group_concat(coalesce(l.name, w.value), ' + ' ORDER BY w.key) AS names
                              FROM json_each(p.sides) side, json_each(side.value) w LEFT JOIN library l ON l.id = w.value
                              WHERE side.key <> own.key GROUP BY side.key))
                   FROM past_partnership p, json_each(p.sides) own
                   WHERE EXISTS (SELECT 1 FROM json_each(own.value) w JOIN json_each(?1) mine ON mine.value = w.value)
                   ORDER BY p.period DESC, p.id LIMIT ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map((super::to_json(&libraries), MOST), |row| {
            Ok(PastMeeting { period: row.get(0)?, partners: super::json(row, 1)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn earlier(row: &Row<'_>) -> rusqlite::Result<EarlierRegistration> {
    let pair: Option<String> = row.get(5)?;
    Ok(EarlierRegistration {
        id: RegistrationId(row.get(0)?),
        round: row.get(1)?,
        name: row.get(2)?,
        status: super::coded(row, 3, &Status::ALL, Status::code)?,
        reason: row.get(4)?,
        pair: pair.as_deref().and_then(PairStatus::from_code),
        partners: super::json(row, 6)?,
    })
}
