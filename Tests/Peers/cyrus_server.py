"""A Cyrus server of its own in a temporary folder: calendars with scheduling, and mail that carries messages.

It listens on loopback only, takes any password, hands the mail it sends to the caller and nobody else, and is
gone with everything it wrote when the block ends.
"""

import base64
import contextlib
import imaplib
import os
import pathlib
import pwd
import shutil
import signal
import smtplib
import socket
import socketserver
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request

PROGRAMS = "/usr/lib/cyrus/bin"
DOMAIN = "club.example"
HOST = "127.0.0.1"
LONGEST_START = 20

IMAPD = """\
configdirectory: {folder}/conf
proc_path: {folder}/proc
mboxname_lockpath: {folder}/lock
defaultpartition: default
partition-default: {folder}/spool
sievedir: {folder}/sieve
admins: admin
cyrus_user: {user}
servername: localhost
virtdomains: off
unixhierarchysep: yes
allowplaintext: yes
sasl_pwcheck_method: alwaystrue
sasl_mech_list: PLAIN
httpmodules: caldav
caldav_allowscheduling: on
calendar_user_address_set: {domain}
sieve_extensions: variables vnd.cyrus.imip
smtp_backend: host
smtp_host: {host}:{smtp}/noauth
syslog_prefix: cyrus
"""

SERVICES = """\
START {{
  recover cmd="{programs}/ctl_cyrusdb -C {folder}/imapd.conf -r"
}}
SERVICES {{
  imap cmd="{programs}/imapd -C {folder}/imapd.conf" listen="{host}:{imap}" prefork=0
  http cmd="{programs}/httpd -C {folder}/imapd.conf" listen="{host}:{http}" prefork=0
  lmtp cmd="{programs}/lmtpd -C {folder}/imapd.conf -a" listen="{host}:{lmtp}" prefork=0
  sieve cmd="{programs}/timsieved -C {folder}/imapd.conf" listen="{host}:{sieve}" prefork=0
}}
EVENTS {{
}}
"""

SCRIPT = """\
require ["vnd.cyrus.imip", "variables"];
processimip :outcome "outcome";
if string "${outcome}" ["added", "updated", "canceled"] { discard; }
"""


class Server:
    """The ports of a server that runs, and the mails it has sent."""

    def __init__(self, ports, outbox):
        self.ports = ports
        self.outbox = outbox

    def request(self, user, method, path, body=None, **headers):
        """Status, headers and text of an answer; an error has no other form than a success."""
        token = base64.b64encode(f"{user}:x".encode()).decode()
        request = urllib.request.Request(
            f"http://{HOST}:{self.ports['http']}{path}",
            data=body.encode() if body is not None else None,
            method=method,
            headers={"Authorization": f"Basic {token}", **headers},
        )
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, answer.headers, answer.read().decode()
        except urllib.error.HTTPError as answer:
            with answer:
                return answer.code, answer.headers, answer.read().decode()

    def add(self, user):
        """A mailbox for a user, whose calendars come with the first look, and a script that reads messages in mail."""
        with imaplib.IMAP4(HOST, self.ports["imap"], timeout=20) as imap:
            imap.login("admin", "x")
            status, answer = imap.create(f"user/{user}")
        if status != "OK":
            raise SystemExit(f"no mailbox for {user}: {answer}")
        status, _, text = self.request(user, "PROPFIND", f"/dav/calendars/user/{user}/", Depth="0")
        if status != 207:
            raise SystemExit(f"no calendars for {user}: {status} {text}")
        self._add_script(user)

    def _add_script(self, user):
        token = base64.b64encode(f"\0{user}\0x".encode()).decode()
        commands = [
            f'AUTHENTICATE "PLAIN" "{token}"',
            f'PUTSCRIPT "messages" {{{len(SCRIPT)}+}}\r\n{SCRIPT}',
            'SETACTIVE "messages"',
        ]
        with socket.create_connection((HOST, self.ports["sieve"]), timeout=20) as connection:
            lines = connection.makefile("rb")
            for command in [None] + commands:
                if command:
                    connection.sendall(command.encode() + b"\r\n")
                line = lines.readline()
                while not line.startswith((b"OK", b"NO", b"BYE")):
                    if not line:
                        raise SystemExit("the script server closed the connection")
                    line = lines.readline()
                if not line.startswith(b"OK"):
                    raise SystemExit(f"no script for {user}: {line.decode()}")

    def deliver(self, user, mail):
        """Gives a user a mail, as a mail server would, and tells the status."""
        try:
            with smtplib.LMTP(HOST, self.ports["lmtp"], timeout=20) as lmtp:
                lmtp.sendmail("post@elsewhere.example", [user], mail)
        except smtplib.SMTPResponseException as error:
            return error.smtp_code
        except smtplib.SMTPRecipientsRefused as error:
            return next(iter(error.recipients.values()))[0]
        return 250

    def sent(self):
        """Mails that were sent since the last call, each with its recipients."""
        mails, self.outbox.mails = self.outbox.mails, []
        return mails


class Outbox(socketserver.ThreadingTCPServer):
    """Takes all mail that is sent, and keeps it."""

    daemon_threads = True

    def __init__(self):
        super().__init__((HOST, 0), Letterbox)
        self.mails = []


class Letterbox(socketserver.StreamRequestHandler):
    """What a mail server must answer for one mail after another to be handed over (RFC 5321)."""

    def handle(self):
        recipients = []
        self.say("220 ready")
        while line := self.rfile.readline().decode():
            verb = line.strip().upper()
            if verb.startswith("RCPT"):
                recipients.append(line[line.index("<") + 1 : line.index(">")])
            if verb == "DATA":
                self.say("354 go on")
                self.server.mails.append({"to": recipients, "mail": self.mail()})
                recipients = []
            self.say("221 bye" if verb == "QUIT" else "250 ok")
            if verb == "QUIT":
                return

    def mail(self):
        """Lines up to a lone full stop."""
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b"."))
        return b"".join(lines).decode()

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")


def free_ports(names):
    """A port for each name that nothing listens on now."""
    with contextlib.ExitStack() as stack:
        ports = {}
        for name in names:
            listener = stack.enter_context(socket.socket())
            listener.bind((HOST, 0))
            ports[name] = listener.getsockname()[1]
        return ports


@contextlib.contextmanager
def running():
    """A server that runs until the block ends."""
    if not os.access(f"{PROGRAMS}/httpd", os.X_OK):
        raise SystemExit("cyrus-caldav is not installed: run `make test`")
    user = "cyrus" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    folder = pathlib.Path(tempfile.mkdtemp(prefix="cyrus-"))
    master = None
    outbox = Outbox()
    threading.Thread(target=outbox.serve_forever, daemon=True).start()
    try:
        ports = free_ports(["imap", "http", "lmtp", "sieve"])
        known = {"folder": folder, "user": user, "domain": DOMAIN, "programs": PROGRAMS, "host": HOST,
                 "smtp": outbox.server_address[1], **ports}
        (folder / "imapd.conf").write_text(IMAPD.format(**known))
        (folder / "cyrus.conf").write_text(SERVICES.format(**known))
        for name in ["conf", "proc", "lock", "spool", "sieve"]:
            (folder / name).mkdir()
        if os.geteuid() == 0:
            for path in [folder, *folder.iterdir()]:
                shutil.chown(path, user)
        with open(folder / "log", "wb") as log:
            master = subprocess.Popen(
                [
                    f"{PROGRAMS}/master", "-D", "-C", f"{folder}/imapd.conf", "-M", f"{folder}/cyrus.conf",
                    "-p", f"{folder}/master.pid",
                ],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )
        wait(ports.values(), master, folder)
        yield Server(ports, outbox)
    finally:
        if master is not None:
            stop(master)
        outbox.shutdown()
        outbox.server_close()
        shutil.rmtree(folder, ignore_errors=True)


def wait(ports, master, folder):
    """Returns as soon as all ports take connections."""
    end = time.monotonic() + LONGEST_START
    for port in ports:
        while True:
            if master.poll() is not None:
                raise SystemExit(f"Cyrus ended with {master.returncode}: {(folder / 'log').read_text()}")
            try:
                socket.create_connection((HOST, port), timeout=1).close()
                break
            except OSError:
                if time.monotonic() > end:
                    raise SystemExit(f"Cyrus does not listen: {(folder / 'log').read_text()}")
                time.sleep(0.05)


def stop(master):
    """Ends the server with all processes that it started."""
    for number in [signal.SIGTERM, signal.SIGKILL]:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(master.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            master.wait(timeout=5)
            if number == signal.SIGTERM:
                time.sleep(0.1)
