import { breachesOf, type BreachRow } from "../breach";

const storage: readonly BreachRow[] = [
  ["001-011", "uploads", "residency-region", "London is eu-west-2, and not in the European Union"],
  [
    "promise",
    "archive",
    "residency-replica",
    "order files are copied to the United States, where a bucket happened to be",
  ],
  ["001-021", "prints", "retention-within-promise", "30 days instead of 14"],
  ["001-021", "books", "retention-versions", "objects expire, and all their versions stay"],
  ["001-032", "canvas", "retention-within-promise", "a lifecycle that moves to cold storage and deletes nothing"],
  ["001-021", "calendars", "retention-within-promise", "the rule was switched off during a complaint, and stayed off"],
  ["001-021", "posters", "retention-within-promise", "the rule covers one folder, and new ones were added"],
  ["001-021", "mugs", "retention-versions", "the last five versions are kept, whatever their age"],
  ["001-009", "job-drops", "retention-versions", "who deletes a folder by hand leaves all its versions there"],
  [
    "promise",
    "receipts",
    "retention-minimum",
    "invoices are deleted with the orders, and tax law keeps them ten years",
  ],
  ["promise", "thumbnails", "encryption-customer-key", "encrypted, but by a key of AWS's (SSE-S3)"],
  ["promise", "previews", "encryption-customer-key", "encrypted under alias/aws/s3, which nobody can revoke"],
  ["promise", "converter-log", "encryption-customer-key", "nobody thought of the log when keys were made"],
  ["promise", "stickers-key", "key-rotation", "a key of one's own that never rotates"],
  [
    "001-003",
    "stickers",
    "transport-bucket-tls",
    "plain HTTP is denied for objects, and the bucket itself can still be listed",
  ],
  ["001-003", "frames", "transport-bucket-tls", "plain HTTP is denied to everyone but an old scanner"],
  ["001-003", "cards", "transport-bucket-tls", "plain HTTP is denied for reading only"],
  ["001-003", "magnets", "transport-bucket-tls", "plain HTTP is denied, and TLS 1.0 is not"],
  ["001-008", "website", "exposure-bucket", "a policy for everyone, because the website's pictures are in there too"],
  ["001-008", "puzzles", "exposure-bucket", "one of the four switches is off, because a deploy failed once"],
  ["001-007", "scans", "retention-declared", "nothing says what the bucket holds"],
  ["001-007", "labels", "retention-declared", "a data class that the promise doesn't have, by a slip of the keyboard"],
  [
    "001-032",
    "converter-log",
    "retention-within-promise",
    "a log group without end, with file names and addresses in it",
  ],
];

const beyond: readonly BreachRow[] = [
  ["001-009", "job-drops", "retention-on-completion", "someone is to delete the folders by hand"],
  ["001-003", "upload-plain", "transport-tls-only", "an old upload program knows no TLS, so port 80 answers too"],
  ["001-003", "shop-tls", "transport-minimum-tls", "the policy that AWS took when none was named; it speaks TLS 1.0"],
  ["001-008", "orders", "exposure-data-store", "the database has a public address, for its maker's support"],
  ["001-008", "reprints-url", "exposure-function", "whoever has the address may order a reprint"],
  ["001-006", "order-database", "exposure-admin-ports", "a database is open to the Internet for its maker's support"],
  ["001-014", "converter", "grant-trust", "anybody may act as the converter, since it was tried out by hand"],
  ["001-015", "print-data", "share-approved", "a layouter who worked for the lab once still reads all print data"],
];

/** Of what the lab stores. */
export const storageBreaches = breachesOf(storage);

export const breaches = [...storageBreaches, ...breachesOf(beyond)];
