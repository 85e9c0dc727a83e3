import { breachesOf, type BreachRow } from "../breach";

const rows: readonly BreachRow[] = [
  ["003-006", "shop-log", "log-retention", "CloudWatch keeps for ever what nobody limits"],
  ["003-006", "app-log", "log-retention", "ten years, because that is what accounting said about invoices"],
  ["003-006", "visitor-logs", "retention-declared", "visitors' addresses lie there, and nothing says so"],
  ["003-015", "us-recordings", "residency-region", "where the telephone system's template puts recordings"],
  ["003-015", "group-customers", "residency-replica", "the sister company in London wants the customers at hand"],
  ["003-015", "chat-customers", "transfer-approved", "customers are announced in a chat that nobody has looked at"],
  ["003-015", "controlling", "transfer-approved", "complaints go by mail to a group company that is in no promise"],
  ["003-018", "technician-password", "identity-central", "a way in for the night on which the directory was down"],
  ["003-018", "tills-key", "identity-central", "one access key for the tills of all shops"],
  ["003-018", "portal", "identity-no-guests", "everybody may open an account, and staff pages are behind it"],
  ["003-018", "app", "identity-no-guests", "the app asks AWS before anybody has signed in"],
  ["003-020", "hamburg", "transport-vpn-cryptography", "tunnels as AWS offers them, down to the weaker side's best"],
  ["003-020", "munich", "transport-vpn-cryptography", "what the old router in the shop could do"],
  ["003-020", "data-centre", "transport-direct-connect", "a line of one's own, which nobody thought of encrypting"],
  ["003-020", "home", "transport-client-vpn", "one password, all groups, to everywhere, and no log"],
  ["003-023", "shop", "firewall-web", "the firewall was to come after the launch"],
  ["003-023", "portal-firewall", "firewall-web", "a firewall that writes nothing down"],
  ["003-030", "dublin", "detect-threats", "intruders are looked for in the region where people look"],
  ["003-032", "id-cards", "retention-within-promise", "copies of identity cards are kept in case somebody asks again"],
  ["003-032", "recordings", "retention-within-promise", "recordings for training stay for a year"],
  ["003-032", "fair", "retention-declared", "prospects of a fair, and nothing says what they are kept for"],
  ["003-032", "contacts", "retention-within-promise", "nothing in the table says when a contract has ended"],
];

export const breaches = breachesOf(rows);
