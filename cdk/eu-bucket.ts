import type { Construct } from "constructs";
import type { StoreProps } from "./store/props";
import { Store } from "./store/store";

export interface EuBucketProps extends StoreProps {
  /**
   * Data class of the promise that the bucket holds, such as `order-files`; `none` where it holds no personal data.
   * Becomes the tag `tom:data-class`, and decides when objects are deleted. An unknown class is an error.
   */
  readonly dataClass: string;
}

/**
 * A bucket for one class of data: the `EuBucket` of `tomguard/components` for the CDK, by the same plan, without a replica
 * (that lies in another region, and so in another stack).
 *
 * @example
 * const orders = new EuBucket(this, "Orders", { dataClass: "order-files", client: "end-customers", purpose: "order-processing" });
 * orders.bucket.grantRead(worker);
 */
export class EuBucket extends Store {
  /** @throws ArgumentError that names everything that is wrong, before any resource is made */
  constructor(scope: Construct, id: string, { dataClass, ...props }: EuBucketProps) {
    super("EuBucket", scope, id, props, { argument: "dataClass", dataClasses: [dataClass] });
  }
}
