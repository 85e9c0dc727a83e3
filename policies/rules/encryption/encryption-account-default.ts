import { rule } from "../../rule";
import { text } from "../common/words";
import { mustBeOn } from "../transport/switched";

/** What nobody thought of is encrypted all the same. C5 CRY-03. */
export const encryptionAccountDefault = rule({
  id: "encryption-account-default",
  kind: "volume-default",
  title: {
    de: "Neue Datenträger eines Kontos sind von selbst verschlüsselt",
    en: "New volumes of an account are encrypted by default",
  },
  why: {
    de: "Datenträger, die jemand von Hand oder ein Dienst anlegt, stehen in keinem Code.",
    en: "Volumes that somebody or a service makes by hand stand in no code.",
  },
  measures: ["encryption.at-rest"],
  severity: "medium",
  decide(account) {
    return mustBeOn(account, "encrypted-by-default", {
      problem: text(
        `Der Stack verwaltet ein Konto (${account.resource.name}), ohne die Verschlüsselung neuer EBS-Datenträger einzuschalten.`,
        `The stack manages an account (${account.resource.name}) without switching on the encryption of new EBS volumes.`,
      ),
      remedy: text(
        "Fügen Sie `new aws.ebs.EncryptionByDefault(…, { enabled: true })` hinzu, für jede zugesagte Region.",
        "Add `new aws.ebs.EncryptionByDefault(…, { enabled: true })`, for every promised region.",
      ),
    });
  },
});
