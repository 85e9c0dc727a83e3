import { mayHappen, mayStrangers, resourcesLike, type Ternary } from "../../effect";
import { thereOrNot } from "../../effect/context";
import type { Key, PolicyDocument } from "../../../posture";
import { combine, decideOn, fail, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";

/**
 * What a stranger must not do with a key: use it, pass it on, or rule over it.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
 */
const guarded = [
  "Decrypt", "Encrypt", "ReEncryptFrom", "ReEncryptTo", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext",
  "GenerateDataKeyPair", "GenerateMac", "VerifyMac", "Sign", "Verify", "DeriveSharedSecret", "GetPublicKey",
  "CreateGrant", "RevokeGrant", "RetireGrant", "ListGrants", "DescribeKey", "GetKeyPolicy", "PutKeyPolicy",
  "DisableKey", "EnableKey", "ScheduleKeyDeletion", "CancelKeyDeletion", "UpdateAlias", "TagResource", "ReplicateKey",
].map((action) => `kms:${action}`); // prettier-ignore

/**
 * A key without a written policy has KMS's own, which leaves everything to the account.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 * Grants to named accounts of others are share-approved's.
 */
export const keyPolicyNotPublic = rule({
  id: "key-policy-not-public",
  kind: "key",
  title: {
    de: "Kein Schlüssel steht Fremden offen, und keiner sperrt das eigene Konto aus",
    en: "No key is open to strangers, and none locks its own account out",
  },
  why: {
    de: "Wer den Schlüssel nutzen darf, liest alles darunter; wen er aussperrt, der kann ihn nie wieder ändern.",
    en: "Whoever may use the key reads everything under it; whom it locks out can never change it again.",
  },
  measures: ["encryption.key-protection"],
  severity: "critical",
  decide(key) {
    return decideOn(key.policy, {
      absent: () => pass({ policy: "of KMS" }),
      known: (policy) => combine([toStrangers(key, policy), toItsAccount(key, policy)]),
    });
  },
});

function toStrangers(key: Key, policy: PolicyDocument): Verdict {
  const may = mayStrangers({ policy, arn: { state: "absent" } }, guarded);
  return verdict(may, "strangers", () =>
    fail(
      { strangers: "may use it" },
      text(
        `Die Policy des Schlüssels „${key.resource.name}“ lässt Fremde zu, auch ohne dass sie genannt sind.`,
        `The policy of the key "${key.resource.name}" lets strangers in, without naming them.`,
      ),
      text(
        'Nennen Sie in jeder Anweisung mit `Effect: "Allow"` Rollen oder Konten als `Principal`, oder beschränken Sie `*` durch `kms:CallerAccount` auf das eigene Konto.',
        'Name roles or accounts as `Principal` in every statement with `Effect: "Allow"`, or limit `*` to your own account by `kms:CallerAccount`.',
      ),
    ),
  );
}

function toItsAccount(key: Key, policy: PolicyDocument): Verdict {
  const { answer } = mayHappen(policy, {
    caller: { kind: "everyone" },
    action: "kms:PutKeyPolicy",
    resource: resourcesLike("*"),
    context: { keys: {}, others: thereOrNot },
  });
  const locked: Ternary = answer === "denied" ? "yes" : answer === "allowed" ? "no" : "unknown";
  return verdict(locked, "own-account", () =>
    fail(
      { "own-account": "locked out" },
      text(
        `Die Policy des Schlüssels „${key.resource.name}“ erlaubt niemandem mehr, sie zu ändern: Der Schlüssel ist nicht mehr zu verwalten.`,
        `The policy of the key "${key.resource.name}" lets nobody change it any more: the key can't be managed.`,
      ),
      text(
        "Erlauben Sie dem eigenen Konto (`arn:aws:iam::<Konto>:root`) `kms:*`, oder einer Verwaltungsrolle `kms:PutKeyPolicy`.",
        "Allow your own account (`arn:aws:iam::<account>:root`) `kms:*`, or a role for administration `kms:PutKeyPolicy`.",
      ),
    ),
  );
}

function verdict(bad: Ternary, what: string, failed: () => Verdict): Verdict {
  if (bad === "yes") return failed();
  if (bad === "unknown") return undecided("a part of the key policy is not known yet");
  return pass({ [what]: "as it should be" });
}
