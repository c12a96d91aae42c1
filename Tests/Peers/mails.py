"""Python's own email package as another reader and another writer of mails.

Usage: mails.py read < JSON    A list of mails in base64; tells what Python reads in each.
       mails.py make SEED COUNT  Makes up mails, and tells what they hold.
Both write a JSON list.
"""

import base64
import datetime
import email
import email.charset
import email.header
import email.policy
import email.utils
import json
import random
import sys
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart


def parts(message):
    """Every part that holds no others, in the order of the text."""
    for part in message.walk():
        if part.is_multipart():
            continue
        yield {
            "type": part.get_content_type(),
            "method": part.get_param("method"),
            "charset": part.get_content_charset(),
            "encoding": part["Content-Transfer-Encoding"],
            "name": part.get_filename(),
            "octets": base64.b64encode(part.get_payload(decode=True)).decode(),
        }


def read(octets):
    """What a mail holds, and what is wrong with it."""
    message = email.message_from_bytes(octets, policy=email.policy.default)
    defects = [str(defect) for part in message.walk() for defect in part.defects]
    for name in ("From", "To", "Reply-To", "Subject", "Date", "Message-ID"):
        if message[name] is not None:
            defects += [f"{name}: {defect}" for defect in message[name].defects]
    # The newer reader puts spaces into a name of several encoded words; the older one does not.
    raw = email.message_from_bytes(octets, policy=email.policy.compat32)["From"]
    name, address = email.utils.parseaddr(raw)
    if len(message["From"].addresses) != 1:
        defects.append("several senders")
    return {
        "fields": message.keys(),
        "from": [str(email.header.make_header(email.header.decode_header(name))), address],
        "to": [address.addr_spec for address in message["To"].addresses],
        "subject": str(message["Subject"]),
        "date": int(message["Date"].datetime.timestamp()),
        "messageID": str(message["Message-ID"]),
        "types": [part.get_content_type() for part in message.walk()],
        "parts": list(parts(message)),
        "defects": defects,
    }


WORDS = [
    "møde", "Netværk", "Vejle", "æøåÆØÅ", "Grüße", "café", "a", "ordre 12", "Søren", "€ 100",
    "“citat”", "مرحبا", "Привіт", "日本語", "🎈", "=?x?=", "kl. 9.30", "(a)", "a,b", "x;y",
]
CHARSETS = {"utf-8": 8, "iso-8859-1": 2, "iso-8859-15": 2, "windows-1252": 2}


def text(generator, most):
    """Some words, one space between."""
    return " ".join(generator.choice(WORDS) for _ in range(generator.randint(1, most)))


def fitting(generator, words):
    """A charset that has all letters of a text."""
    names = [name for name in CHARSETS for _ in range(CHARSETS[name])]
    while True:
        name = generator.choice(names)
        try:
            words.encode(name)
            return name
        except UnicodeEncodeError:
            pass


def encoded_header(generator, words):
    """A field's text as encoded words."""
    charset = fitting(generator, words)
    way = email.charset.Charset(charset)
    way.header_encoding = generator.choice([email.charset.QP, email.charset.BASE64])
    return email.header.Header(words, way, maxlinelen=generator.choice([60, 78, 200])).encode()


def calendar(generator, method):
    """A calendar message with some letters in it, and lines of any length."""
    summary = text(generator, 30).replace(",", "\\,").replace(";", "\\;")
    number = generator.randint(0, 10**9)
    partstat = generator.choice(["ACCEPTED", "DECLINED", "TENTATIVE"])
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", f"METHOD:{method}", "BEGIN:VEVENT",
        f"UID:{number}@example.dk", "DTSTAMP:20270302T071500Z", "DTSTART:20270330T080000Z",
        "DTEND:20270330T100000Z", f"SEQUENCE:{number % 7}", f"SUMMARY:{summary}",
        "ORGANIZER:mailto:jobklub@example.dk",
        f"ATTENDEE;PARTSTAT={partstat}:mailto:anna{number}@example.org", "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(lines) + "\r\n", number, partstat


def transfer(generator, part, octets):
    """Puts octets into a part, in an encoding that can hold them."""
    ways = ["base64", "quoted-printable", "8bit"]
    if max(octets, default=0) < 128:
        ways.append("7bit")
    way = generator.choice(ways)
    part["Content-Transfer-Encoding"] = way
    if way == "base64":
        payload = base64.encodebytes(octets).decode()
    elif way == "quoted-printable":
        payload = email.quoprimime.body_encode(octets.decode("latin-1"), maxlinelen=76)
    else:
        payload = octets.decode("ascii", "surrogateescape")
    part.set_payload(payload)


def other(generator, depth):
    """A part that is no calendar, with or without others in it."""
    kind = generator.randint(0, 4 if depth < 6 else 2)
    if kind == 0:
        part = MIMENonMultipart("text", "plain", charset="utf-8")
        transfer(generator, part, text(generator, 40).encode())
        return part
    if kind == 1:
        name = generator.choice(["fil.pdf", "ændring.pdf", "a;b.pdf"])
        part = MIMEApplication(generator.randbytes(generator.randint(0, 3000)), "pdf")
        part.add_header("Content-Disposition", "attachment", filename=("utf-8", "da", name))
        return part
    if kind == 2:
        part = MIMENonMultipart("text", "html", charset="utf-8")
        transfer(generator, part, f"<p>{text(generator, 40)}</p>\r\n--no boundary\r\n".encode())
        return part
    if kind == 3:
        inner = MIMENonMultipart("text", "plain")
        inner["From"] = "other@example.net"
        inner["Subject"] = "inner"
        inner.set_payload("inner text")
        return MIMEMessage(inner)
    outer = MIMEMultipart(generator.choice(["mixed", "related", "alternative"]))
    for _ in range(generator.randint(1, 3)):
        outer.attach(other(generator, depth + 1))
    return outer


def carrying(generator, part, depth):
    """A part among others, in as many multiparts as chance has it."""
    while depth < 6 and generator.random() < 0.6:
        outer = MIMEMultipart(generator.choice(["mixed", "related", "alternative"]))
        before = generator.randint(0, 2)
        for place in range(before + 1 + generator.randint(0, 2)):
            outer.attach(part if place == before else other(generator, depth + 1))
        if generator.random() < 0.3:
            outer.preamble = "This is a message in several parts.\n"
            outer.epilogue = "--nothing more\n"
        part = outer
        depth += 1
    return part


def make(generator):
    """A mail, and what it holds."""
    method = generator.choice(["REPLY", "REQUEST", "CANCEL"])
    event, number, partstat = calendar(generator, method)
    charset = fitting(generator, event)
    part = MIMENonMultipart("text", "calendar", charset=charset, method=method)
    octets = event.encode(charset)
    transfer(generator, part, octets)
    message = carrying(generator, part, 0)
    name, subject = text(generator, 3), text(generator, 12)
    address = f"Anna.{number}@Example.org"
    message["From"] = f"{encoded_header(generator, name)} <{address}>"
    message["Subject"] = encoded_header(generator, subject)
    zone = datetime.timezone(datetime.timedelta(minutes=15 * generator.randint(-48, 56)))
    moment = datetime.datetime.fromtimestamp(generator.randint(0, 4 * 10**9), zone)
    message["Date"] = email.utils.format_datetime(moment)
    message["Message-ID"] = f"<{number}@example.org>"
    ends = generator.choice(["\n", "\r\n"])
    written = message.as_bytes(policy=email.policy.compat32.clone(linesep=ends, max_line_length=78))
    # What Python itself reads, since it is its mail: the octets of the calendar above all.
    again = email.message_from_bytes(written, policy=email.policy.default)
    found = [each for each in again.walk() if each.get_content_type() == "text/calendar"]
    decoded = found[0].get_payload(decode=True).decode(charset)
    return {
        "mail": base64.b64encode(written).decode(),
        "calendar": base64.b64encode(decoded.encode()).decode(),
        "isWhole": decoded == event,
        "from": [again["From"].addresses[0].display_name, again["From"].addresses[0].addr_spec],
        "name": name,
        "subject": str(again["Subject"]),
        "meant": subject,
        "date": int(moment.timestamp()),
        "messageID": f"{number}@example.org",
        "method": method,
        "uid": f"{number}@example.dk",
        "sequence": number % 7,
        "attendee": f"anna{number}@example.org",
        "partstat": partstat,
    }


if sys.argv[1] == "read":
    json.dump([read(base64.b64decode(each)) for each in json.load(sys.stdin)], sys.stdout)
else:
    seeded = random.Random(int(sys.argv[2]))
    json.dump([make(seeded) for _ in range(int(sys.argv[3]))], sys.stdout)
