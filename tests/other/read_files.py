"""Reads our .eml and .ics files with Python's `email` and `icalendar`, and compares with what was put in (.json)."""

import email
import email.policy
import json
import pathlib
import sys

import icalendar

folder = pathlib.Path(sys.argv[1])
letters = entries = 0
for path in sorted(folder.glob("*.eml")):
    wanted = json.loads(path.with_suffix(".json").read_text("utf-8"))
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert not message.defects, (path, message.defects)
    assert [address.addr_spec for address in message["To"].addresses] == [wanted["to"]], path
    assert message["Subject"] == wanted["subject"], (path, message["Subject"])
    assert message["X-Unsent"] == "1", path
    assert message.get_content_type() == "text/plain", path
    body = message.get_content().replace("\r\n", "\n").rstrip("\n")
    assert body == wanted["body"].rstrip("\n"), (path, body)
    letters += 1
for path in sorted(folder.glob("*.ics")):
    wanted = json.loads(path.with_suffix(".json").read_text("utf-8"))
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert not event.errors, (path, event.errors)
    for name in ["UID", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS"]:
        assert str(event[name]) == wanted[name], (path, name, event[name])
    assert event.decoded("DTSTART").isoformat() == wanted["DTSTART"], (path, event["DTSTART"])
    assert event["SEQUENCE"] == wanted["SEQUENCE"], path
    entries += 1
print(letters, entries)
