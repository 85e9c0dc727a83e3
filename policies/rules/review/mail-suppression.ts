import { rule } from "../../rule";
import { text } from "../common/words";
import { mustBeOn } from "../transport/switched";

/** Who complained has objected: Art. 21(3) GDPR. An address that bounces is wrong: Art. 5(1)(d). */
export const mailSuppression = rule({
  id: "mail-suppression",
  kind: "mail-suppression",
  title: {
    de: "An Adressen, die unzustellbar sind oder sich beschwert haben, geht keine E-Mail mehr",
    en: "Addresses that bounced or complained get no more mail",
  },
  why: {
    de: "Wer sich beschwert, hat der Werbung widersprochen.",
    en: "Who complains has objected to the advertising.",
  },
  measures: ["rights.block-lists"],
  severity: "medium",
  decide(sender) {
    return mustBeOn(sender, "suppresses-bounces-and-complaints", {
      problem: text(
        `„${sender.resource.name}“ (${sender.service}) sendet weiter an Adressen, die unzustellbar sind oder sich beschwert haben.`,
        `"${sender.resource.name}" (${sender.service}) goes on sending to addresses that bounced or complained.`,
      ),
      remedy: text(`Setzen Sie \`${sender.stated}\`.`, `Set \`${sender.stated}\`.`),
    });
  },
});
