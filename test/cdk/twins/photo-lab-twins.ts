import { breakStorage } from "../../../stacks/photo-lab-broken/storage";
import type { Twins } from "./describe-twins";
import { photoLab } from "./photo-lab";
import { photoLabBroken } from "./photo-lab-broken";

export const photoLabTwins: Twins = {
  id: "photo-lab",
  good: photoLab,
  broken: photoLabBroken,
  brokenInPulumi: breakStorage,
  leftOut: [
    [/ job-drops-/, "`tomguard/cdk` has no JobDrop"],
    [/ (converter|network|shop|shop-firewall|shop-service)-logs$/, "logs of parts that are no stores"],
  ],
  differences: { good: [], broken: [] },
};
