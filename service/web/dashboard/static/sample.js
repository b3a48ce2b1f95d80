/** A receiver of webhooks, for those who build one: Python's standard library alone. */

export const RECEIVER = `import base64, hashlib, hmac, time
from http.server import BaseHTTPRequestHandler, HTTPServer

SECRET = base64.b64decode("whsec_...".removeprefix("whsec_"))  # the endpoint's

class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        sent = self.headers["webhook-timestamp"]
        signed = f"{self.headers['webhook-id']}.{sent}.".encode() + body
        mine = base64.b64encode(hmac.digest(SECRET, signed, hashlib.sha256)).decode()
        given = self.headers["webhook-signature"].split()
        fits = any(hmac.compare_digest(f"v1,{mine}", each) for each in given)
        fresh = abs(time.time() - int(sent)) < 300
        # anything but 2xx is tried again; the same webhook-id may come twice
        self.send_response(204 if fits and fresh else 401)
        self.end_headers()

HTTPServer(("", 9000), Receiver).serve_forever()
`;
