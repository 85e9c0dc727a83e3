"""Serves moto (a local AWS) on a free port of 127.0.0.1, prints the port, and ends when standard input closes.

The end of standard input is the sandbox's end, however it came: this way nothing is left running after a kill.
"""

import base64
import json
import logging
import os
import sys
import threading
from datetime import datetime


def end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()

import moto.backends as backends  # noqa: E402
from flask import has_request_context, request  # noqa: E402
from cryptography.hazmat.primitives import hashes  # noqa: E402
from cryptography.hazmat.primitives.asymmetric import ec, padding, utils  # noqa: E402
from moto.iam.access_control import IAMPolicy, PermissionResult  # noqa: E402
from moto.kms.responses import KmsResponse  # noqa: E402
from moto.logs.responses import LogsResponse  # noqa: E402
from moto.s3.exceptions import InvalidBucketState  # noqa: E402
from moto.s3.models import FakeBucket, FakeKey, S3Backend  # noqa: E402
from moto.s3.responses import S3Response  # noqa: E402
from moto.server import DomainDispatcherApplication, create_backend_app  # noqa: E402
from werkzeug.serving import make_server  # noqa: E402


def permission_by_plain_statements(bucket: FakeBucket, action: str, resource: str) -> PermissionResult:
    """Judges a request by the statements of the bucket's policy that have no condition.

    moto applies a conditional deny as if its condition were always met. "Deny plain HTTP", which every bucket of ours
    says, would deny everything, so that no test could put an object into such a bucket.
    """
    if bucket.policy is None:
        return PermissionResult.NEUTRAL
    policy = json.loads(bucket.policy)
    statements = policy.get("Statement", [])
    if isinstance(statements, dict):
        statements = [statements]
    plain = [statement for statement in statements if not statement.get("Condition")]
    if not plain:
        return PermissionResult.NEUTRAL
    return IAMPolicy(json.dumps({**policy, "Statement": plain})).is_action_permitted(action, resource)


def lock_at_any_time(backend: S3Backend, bucket_name: str, lock_enabled: bool, mode=None, days=None, years=None) -> None:
    """Sets a bucket's default retention. moto wants the bucket to be empty; AWS has not, since 2023."""
    bucket = backend.get_bucket(bucket_name)
    if not bucket.is_versioned:
        raise InvalidBucketState("Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration")
    bucket.object_lock_enabled = bucket.object_lock_enabled or lock_enabled
    bucket.default_lock_mode, bucket.default_lock_days, bucket.default_lock_years = mode, days, years


def sign_what_was_digested(response: KmsResponse) -> str:
    """Signs by KMS. moto makes a digest of what is one already (MessageType DIGEST); nobody could verify its signature."""
    if response._get_param("MessageType") != "DIGEST":
        return sign_by_moto(response)
    algorithm = response._get_param("SigningAlgorithm")
    digest = {"256": hashes.SHA256, "384": hashes.SHA384, "512": hashes.SHA512}[algorithm[-3:]]()
    key = response.kms_backend.describe_key(response._get_param("KeyId"))
    if algorithm.startswith("ECDSA"):
        how = (ec.ECDSA(utils.Prehashed(digest)),)
    else:
        how = (padding.PSS(padding.MGF1(digest), digest.digest_size), utils.Prehashed(digest))
    signature = key.private_key.private_key.sign(response._get_param("Message"), *how)
    signed = {"KeyId": key.arn, "Signature": base64.b64encode(signature).decode(), "SigningAlgorithm": algorithm}
    return json.dumps(signed)


def associate_key(response: LogsResponse) -> str:
    """Puts a log group under another key. moto knows only the one that it was created with."""
    response.logs_backend.groups[response._get_param("logGroupName")].kms_key_id = response._get_param("kmsKeyId")
    return ""


def encryption_with_what_it_blocks(response: S3Response) -> tuple:
    """Tells of a bucket's encryption which kinds it blocks (SSE-C). moto keeps the answer, and does not give it."""
    status, headers, body = encryption_by_moto(response)
    rule = response.backend.get_bucket_encryption(response.bucket_name)["Rule"]
    kinds = (rule.get("BlockedEncryptionTypes") or {}).get("EncryptionType") or []
    kinds = [kinds] if isinstance(kinds, str) else kinds
    told = "".join(f"<EncryptionType>{kind}</EncryptionType>" for kind in kinds)
    text = body.decode() if isinstance(body, bytes) else body
    blocked = f"<BlockedEncryptionTypes>{told}</BlockedEncryptionTypes></Rule>" if kinds else "</Rule>"
    return status, headers, text.replace("</Rule>", blocked, 1)


def made_when_told(key: FakeKey, *args, **kwargs) -> None:
    """Makes an object as old as the request's header says (UTC). moto's clock can't be set, and nobody waits for days."""
    key_by_moto(key, *args, **kwargs)
    told = request.headers.get("x-sandbox-last-modified") if has_request_context() else None
    if told is not None:
        key.last_modified = datetime.fromisoformat(told.rstrip("Z"))


# For each request moto looks through its folders for services, behind a lock: a third of its time.
services = tuple(backends.list_of_moto_modules())
backends.list_of_moto_modules = lambda: services
# A line for each request is another quarter. What goes wrong is an error, and still told.
logging.getLogger("werkzeug").setLevel(logging.ERROR)

sign_by_moto = KmsResponse.sign
encryption_by_moto = S3Response.get_bucket_encryption
key_by_moto = FakeKey.__init__
S3Response.get_bucket_encryption = encryption_with_what_it_blocks
FakeKey.__init__ = made_when_told
KmsResponse.sign = sign_what_was_digested
LogsResponse.associate_kms_key = associate_key
LogsResponse.disassociate_kms_key = associate_key
FakeBucket.get_permission = permission_by_plain_statements
S3Backend.put_object_lock_configuration = lock_at_any_time

server = make_server("127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=True)
print(server.server_port, flush=True)
server.serve_forever()
