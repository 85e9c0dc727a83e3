import { stringify } from "yaml";
import { EuBucket } from "../../components";
import { describeDefaults, withoutStatement } from "./mutations";
import { promiseFile } from "./program";
import { photoLabPromise } from "./promises";

const promise = promiseFile(stringify(photoLabPromise));
const orders = { dataClass: "order-files", client: "end-customers", purpose: "order-processing", promise };

describeDefaults("an EuBucket", () => new EuBucket("orders", orders), promise, [
  ["its lifecycle", "orders-lifecycle", "gone", ["retention-within-promise", "retention-versions"]],
  ["the refusal of plain HTTP", "orders-policy", withoutStatement("DenyPlainHttp"), ["transport-bucket-tls"]],
]);
