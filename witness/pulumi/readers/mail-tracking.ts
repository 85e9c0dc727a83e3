import type { Reader } from "../reader";
import { mailTrackingRows } from "../tables/mail-trackings";
import { byType, switchOf } from "./switch";

const rows = byType(mailTrackingRows);

/** What records who opens mails. */
export const mailTrackingReader: Reader<"mail-tracking"> = {
  kind: "mail-tracking",
  scope: "resource",
  types: [...rows.keys()],
  partTypes: [],
  read: (resource, graph) => {
    const row = rows.get(resource.type);
    return row && switchOf("mail-tracking", resource, graph, row);
  },
};
