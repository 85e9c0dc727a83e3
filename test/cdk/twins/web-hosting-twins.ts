import { breakBackups } from "../../../stacks/web-hosting-broken/backups";
import { breakDisclosure } from "../../../stacks/web-hosting-broken/disclosure";
import { breakEncryption } from "../../../stacks/web-hosting-broken/encryption";
import { breakOperation } from "../../../stacks/web-hosting-broken/operation";
import type { Twins } from "./describe-twins";
import { webHosting } from "./web-hosting";
import { webHostingBroken } from "./web-hosting-broken";

export const webHostingTwins: Twins = {
  id: "web-hosting",
  good: webHosting,
  broken: webHostingBroken,
  brokenInPulumi: () => {
    breakEncryption();
    breakDisclosure();
    breakOperation();
    breakBackups();
  },
  leftOut: [
    [/ (audit|audit-events|detection-settings)$/, "`tomguard/cdk` has no AuditTrail and no DetectionBaseline"],
    [/ (network|sites|sites-firewall|sites-service)-logs$/, "logs of parts that are no stores"],
  ],
  differences: { good: [], broken: [] },
};
