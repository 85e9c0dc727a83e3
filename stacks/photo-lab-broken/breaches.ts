/** A promise that the broken photo lab breaks, and the rule that has to say so. */
export interface Breach {
  /** The sentence of document 001 that is broken; `promise` where only the company's own promise says it. */
  statement: string;
  /** Name of the resource in the program that the finding is about. */
  resource: string;
  /** Id of the rule that fails. */
  rule: string;
  /** How people come to do it. */
  mistake: string;
}

const rows: [statement: string, resource: string, rule: string, mistake: string][] = [
  ["001-011", "uploads", "residency-region", "London is eu-west-2, and not in the European Union"],
  [
    "001-011",
    "archive",
    "residency-replica",
    "order files are copied to the United States, where a bucket happened to be",
  ],
  ["001-021", "prints", "retention-within-promise", "30 days instead of 14"],
  ["001-033", "books", "retention-versions", "objects expire, and all their versions stay"],
  ["001-032", "canvas", "retention-within-promise", "a lifecycle that moves to cold storage and deletes nothing"],
  ["001-021", "calendars", "retention-within-promise", "the rule was switched off during a complaint, and stayed off"],
  ["001-021", "posters", "retention-within-promise", "the rule covers one folder, and new ones were added"],
  ["001-033", "mugs", "retention-versions", "the last five versions are kept, whatever their age"],
  ["001-009", "job-drops", "retention-within-promise", "someone is to delete the folders by hand"],
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
  ["001-019", "labels", "retention-declared", "a data class that the promise doesn't have, by a slip of the keyboard"],
  [
    "001-032",
    "converter-log",
    "retention-within-promise",
    "a log group without end, with file names and addresses in it",
  ],
];

export const breaches: readonly Breach[] = rows.map(([statement, resource, rule, mistake]) => ({
  statement,
  resource,
  rule,
  mistake,
}));
