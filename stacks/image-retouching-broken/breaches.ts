import { breachesOf, type BreachRow } from "../breach";

const rows: readonly BreachRow[] = [
  ["000-003", "studio", "exposure-subnet", "a program was activated over the Internet once, and the route has stayed"],
  ["000-003", "retouching", "exposure-subnet", "a NAT gateway for updates: outward is a way for data, too"],
  ["000-003", "training", "exposure-subnet", "a subnet that hands out public addresses, by a switch of the template"],
  ["000-003", "editors", "exposure-egress", "a group as the console makes it lets everything out"],
  ["000-004", "editors", "exposure-egress", "malware sends what it likes to wherever it likes"],
  ["000-004", "assistants", "exposure-egress", "look-ups of names to everywhere, which a tunnel can use"],
  ["000-004", "threats", "detect-threats", "malware is not searched for, since that costs by the gigabyte"],
  ["000-009", "client-list", "backup-covered", "the table came later than the plan, which does not name its class"],
  ["000-009", "masters", "backup-copies", "backed up into the vault beside the data, and no other"],
  ["000-010", "client-names", "separation-mapping", "one key for the images and for the list of clients"],
  ["000-010", "editing", "separation-mapping-grant", "a role reads whatever has a name that begins alike"],
  ["000-011", "uploads", "residency-region", "Ireland is in the European Union, and not in Germany"],
  ["000-011", "jobs", "residency-replica", "a copy of the table in India, because editors waited"],
  ["000-011", "editors-queue", "residency-reference", "new images are announced to a queue in Mumbai"],
  ["000-011", "scratch", "encryption-key-in-region", "the key belongs to the agency that set the disk up"],
  ["000-012", "night-shift-password", "identity-central", "one user with a password for a whole shift"],
  ["000-012", "upload-script-key", "identity-central", "an access key in every copy of a script"],
  ["000-012", "production", "grant-no-wildcard", "all of S3, because it did not work with less on a Friday evening"],
  ["000-012", "team-leads", "grant-no-escalation", "any role may be handed to a function, the administrator's too"],
  ["000-012", "production-site", "grant-trust", "another account as a whole, and nothing tells who comes"],
  ["000-013", "proofs", "retention-within-promise", "the periods of online and offline copies were mixed up"],
  ["000-013", "retouched", "retention-versions", "overwritten images stay as versions"],
  ["000-013", "large-client", "retention-declared", "made by hand for one client, and nothing says what it holds"],
  ["000-014", "cold-archive", "retention-within-promise", "moved to cold storage after a month, and deleted never"],
  ["000-014", "old-orders", "retention-within-promise", "the rule covers the folder of the first year"],
  ["000-014", "quarterly", "retention-copies", "backups of the archive stay for three months"],
  ["000-014", "old-server", "retention-copies", "backups of the old server have no end"],
  ["000-015", "locked", "retention-no-conflict", "locked for a year against ransomware, and so against deletion"],
];

export const breaches = breachesOf(rows);
