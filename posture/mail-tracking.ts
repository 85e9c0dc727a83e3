import type { Switch } from "./switch";

/** What sends mail, or counts what became of it. `on`: it records who opens mails and clicks in them. */
export type MailTracking = Switch<"mail-tracking">;
