import type { Promised } from "../../../catalogue/promise/schema";
import type { Fact, PolicyDocument, Vault } from "../../../posture";
import { mayHappen } from "../../effect";
import { many } from "../../effect/glob";
import { thereOrNot } from "../../effect/context";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";

/**
 * Under AWS's own key a vault can't send copies to another account; under a key of one's own it takes in nothing if the
 * key refuses the role that writes. What the role's own policies allow is for the rules on grants.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html. Art. 32(1)(a) and (c) GDPR, BSI C5 OPS-06, CRY-03.
 */
export const backupEncrypted = rule({
  id: "backup-encrypted",
  kind: "vault",
  title: {
    de: "Sicherungstresore liegen unter einem Schlüssel, den Sicherungen nutzen dürfen",
    en: "Backup vaults are under a key that backups may use",
  },
  why: {
    de: "Verweigert der Schlüssel den Dienst, schlägt jede Sicherung fehl; unter fremdem Schlüssel bleibt sie im selben Konto.",
    en: "If the key refuses, every backup fails; under a key of AWS it can't leave the account.",
  },
  measures: ["encryption.archives"],
  severity: "high",
  decide(vault, promise) {
    return decideOn(vault.key, {
      absent: () => keyOfAws(vault, promise),
      known: (key) => (key.managedBy === "aws" ? keyOfAws(vault, promise) : combine([ownKey, mayUse(vault)])),
    });
  },
});

const ownKey = pass({ key: "customer-managed" });

function keyOfAws({ resource }: Vault, { encryption, backups }: Promised): Verdict {
  if (encryption.atRest === "customer-managed-keys") {
    return notApplicable("it is under a key of AWS: see encryption-customer-key");
  }
  if (backups.of.length === 0 || backups.in !== "another-account") return pass({ key: "AWS-managed" });
  return fail(
    { key: "AWS-managed" },
    text(
      `Der Tresor „${resource.name}“ liegt unter einem Schlüssel von AWS: Kopien in das zugesagte andere Konto sind damit nicht möglich.`,
      `The vault "${resource.name}" is under a key of AWS: with it, copies to the promised other account are not possible.`,
    ),
    text(
      "Nennen Sie bei `kmsKeyArn` einen eigenen `aws.kms.Key`.",
      "Name an `aws.kms.Key` of your own at `kmsKeyArn`.",
    ),
  );
}

function mayUse(vault: Vault): Verdict {
  return decideOn(vault.writers, {
    absent: () => notApplicable("no selection of the program writes into it"),
    known: (writers) =>
      decideOn(vault.keyPolicy, {
        absent: () => pass({ "key-policy": "of the account" }),
        known: (policy) => combine(writers.map((writer) => admitted(vault, policy, writer))),
      }),
  });
}

const needed = ["kms:GenerateDataKey", "kms:Decrypt"];

function admitted(vault: Vault, policy: PolicyDocument, writer: Fact<string>): Verdict {
  return decideOn(writer, {
    absent: () => undecided("a selection names no role"),
    known: (arn) => {
      const answers = needed.map(
        (action) =>
          mayHappen(policy, {
            caller: { kind: "arn", arn },
            action,
            resource: [many],
            context: { keys: {}, others: thereOrNot },
          }).answer,
      );
      if (answers.includes("denied")) return refused(vault);
      return answers.includes("unknown")
        ? undecided("the policy of the key is not known in full")
        : pass({ "key-policy": "admits the role" });
    },
  });
}

function refused({ resource }: Vault): Verdict {
  return fail(
    { "key-policy": "refuses the role" },
    text(
      `Der Schlüssel des Tresors „${resource.name}“ lässt die Rolle nicht zu, die in ihn sichert: Sicherungen schlagen fehl.`,
      `The key of the vault "${resource.name}" does not admit the role that writes into it: backups fail.`,
    ),
    text(
      "Erlauben Sie der Rolle (`iamRoleArn` der Auswahl) in der Richtlinie des Schlüssels `kms:GenerateDataKey` und `kms:Decrypt`.",
      "Allow the role (`iamRoleArn` of the selection) `kms:GenerateDataKey` and `kms:Decrypt` in the policy of the key.",
    ),
  );
}
