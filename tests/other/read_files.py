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
    attached = list(message.iter_attachments())
    assert message.get_content_type() == ("multipart/mixed" if wanted["calendar"] else "text/plain"), path
    text = message.get_body()
    assert text.get_content_type() == "text/plain" and not text.defects, path
    body = text.get_content().replace("\r\n", "\n").rstrip("\n")
    assert body == wanted["body"].rstrip("\n"), (path, body)
    assert len(attached) == len(wanted["calendar"]), path
    for part, entry in zip(attached, wanted["calendar"]):
        assert part.get_content_type() == "text/calendar" and not part.defects, (path, part.defects)
        assert part.get_filename() == entry["name"], (path, part.get_filename())
        assert part.get_param("method") == entry["method"], (path, part["Content-Type"])
        written = part.get_payload(decode=True)
        assert written == bytes(entry["bytes"]), path
        (event,) = icalendar.Calendar.from_ical(written).walk("VEVENT")
        assert str(event["UID"]) == entry["uid"], path
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
