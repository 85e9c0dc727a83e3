import type { DataStore } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule, type Observed, type Verdict } from "../../rule";
import { text } from "../common/words";

/**
 * AWS-managed keys can't be revoked by us, nor their use be limited: Art. 32(1)(a) GDPR, BSI C5 CRY-03.
 *
 * The promise is made for all stores, also for those without personal data: what a store holds changes more easily than
 * its key. AWS itself forces one exception: access logs are delivered only to buckets under S3's own key (SSE-S3).
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export const encryptionCustomerKey = rule({
  id: "encryption-customer-key",
  kind: "data-store",
  title: {
    de: "Gespeicherte Daten liegen unter einem eigenen Schlüssel",
    en: "Data at rest is under a customer-managed key",
  },
  why: {
    de: "Nur ein eigener Schlüssel lässt sich am Ende eines Vertrags entziehen und in seiner Nutzung beschränken und prüfen.",
    en: "Only a key of your own can be revoked when a contract ends, and its use be limited and audited.",
  },
  measures: ["encryption.own-key"],
  severity: "high",
  decide(store, promise) {
    if (promise.encryption.atRest !== "customer-managed-keys") return notApplicable("the promise allows keys of AWS");
    return decideOn(store.encrypted, {
      absent: () => notApplicable("it is not encrypted at all: see encryption-at-rest"),
      known: (encrypted) =>
        encrypted ? decideKey(store) : notApplicable("it is not encrypted at all: see encryption-at-rest"),
    });
  },
});

function decideKey(store: DataStore): Verdict {
  if (store.keyElsewhere !== undefined) return notApplicable(store.keyElsewhere);
  return decideOn(store.key, {
    absent: () => keyOfAws(store, { key: "none named" }),
    known: (key) =>
      key.managedBy === "customer" ? pass({ key: "customer-managed" }) : keyOfAws(store, { key: "AWS-managed" }),
  });
}

function keyOfAws(store: DataStore, observed: Observed): Verdict {
  if (store.receivesAccessLogs === undefined) return failed(store, observed);
  return decideOn(store.receivesAccessLogs, {
    absent: () => failed(store, observed),
    known: (receives) =>
      receives ? notApplicable("AWS delivers access logs only to buckets under its own key") : failed(store, observed),
  });
}

function failed({ resource, service, stated }: DataStore, observed: Observed): Verdict {
  return fail(
    observed,
    text(
      `„${resource.name}“ (${service}) ist mit einem Schlüssel von AWS verschlüsselt; zugesagt ist ein eigener.`,
      `"${resource.name}" (${service}) is encrypted under a key of AWS; a key of your own is promised.`,
    ),
    stated.key === ""
      ? noKeyTaken
      : text(
          `Nennen Sie einen eigenen \`aws.kms.Key\` bei \`${stated.key}\` (bei S3 mit \`sseAlgorithm: "aws:kms"\`).`,
          `Name an \`aws.kms.Key\` of your own at \`${stated.key}\` (for S3 with \`sseAlgorithm: "aws:kms"\`).`,
        ),
  );
}

const noKeyTaken = text(
  "Der Dienst nimmt hier keinen eigenen Schlüssel: Verwenden Sie einen anderen, oder lassen Sie die Ausnahme unter `waivers` genehmigen.",
  "The service takes no key of yours here: use another, or have the exception approved under `waivers`.",
);
