import { known, type Account, type Alert, type Fact, type ImageStore, type MailSuppression } from "../../../posture";
import type { Detector, DetectorService } from "../../../posture";
import { switchOf } from "./network";

export const watch = (
  service: DetectorService,
  region: string | Fact<string>,
  more: Partial<Detector> = {},
): Detector => ({
  service,
  resource: { type: "aws:guardduty/detector:Detector", name: "detector" },
  region: typeof region === "string" ? known(region) : region,
  on: known(true),
  does: {},
  ...more,
});

/** One in each region that is promised. */
export const everywhere = (service: DetectorService, more: Partial<Detector> = {}): Detector[] =>
  ["eu-central-1", "eu-west-1"].map((region) => watch(service, region, more));

export const features = (...names: string[]): Partial<Detector> => ({
  does: Object.fromEntries(names.map((name) => [name, known(true)])),
});

export const alert = (region: string, ...services: DetectorService[]): Alert => ({
  of: known(services),
  region: known(region),
  reaches: known(true),
});

export function account(detectors: readonly Detector[] = [], more: Partial<Account> = {}): Account {
  const type = "aws:iam/accountAlias:AccountAlias";
  return {
    kind: "account",
    resource: { urn: `urn:pulumi:test::test::${type}::alias`, type, name: "alias" },
    origin: "created",
    region: { state: "absent" },
    managed: true,
    detectors,
    alerts: [],
    gathered: false,
    ...more,
  };
}

/** A program that has these, and leaves the rest of the account to another. */
export const partly = (...detectors: Detector[]): Account => account(detectors, { managed: false });

export const imageStore = (on: Fact<boolean>, immutable: Fact<boolean>): ImageStore => ({
  ...switchOf("image-store", "aws:ecr/repository:Repository", { on }),
  immutable,
});

export const suppression = (on: Fact<boolean>): MailSuppression =>
  switchOf("mail-suppression", "aws:sesv2/configurationSet:ConfigurationSet", { on });

const everyDetector: Detector[] = [
  ...everywhere("guardduty", features("s3", "eks", "rds", "malware")),
  ...everywhere("config", features("all", "delivered")),
  ...everywhere("security-hub"),
  ...everywhere("inspector"),
  ...everywhere("external-access"),
  watch("unused-access", "eu-west-1"),
  ...everywhere("macie", features("jobs")),
];

/** Postures of the account, good and bad, to be changed by chance. */
export const accountSamples = {
  account: [
    account(everyDetector, {
      alerts: [alert("eu-central-1", "guardduty", "macie"), alert("eu-west-1", "security-hub")],
    }),
    account(everyDetector, { alerts: [alert("eu-west-1", "security-hub")], gathered: true }),
    { ...partly(...everyDetector.slice(1)), alerts: [alert("eu-west-1", "guardduty")] },
  ],
  "image-store": [imageStore(known(true), known(true)), imageStore(known(false), known(true))],
  "mail-suppression": [suppression(known(true)), suppression(known(false))],
};
