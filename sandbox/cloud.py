"""Serves moto (a local AWS) on a free port of 127.0.0.1, prints the port, and ends when standard input closes.

The end of standard input is the sandbox's end, however it came: this way nothing is left running after a kill.
"""

import os
import sys
import threading


def end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()

from moto.server import DomainDispatcherApplication, create_backend_app  # noqa: E402
from werkzeug.serving import make_server  # noqa: E402

server = make_server("127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=True)
print(server.server_port, flush=True)
server.serve_forever()
