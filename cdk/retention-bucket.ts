import type { Construct } from "constructs";
import type { StoreProps } from "./store/props";
import { Store } from "./store/store";

export interface RetentionBucketProps extends StoreProps {
  /**
   * Data classes of the promise that share the bucket. The objects of each lie under the prefix `<class>/`, and the bucket
   * refuses objects elsewhere; a single class has the whole bucket. An unknown class is an error.
   */
  readonly dataClasses: string[];
}

/**
 * A bucket with a lifecycle rule per data class, and otherwise like `EuBucket`: for data of one client and one purpose
 * that ends at different times.
 *
 * @example
 * new RetentionBucket(this, "Lab", { dataClasses: ["order-files", "addresses"], client: "end-customers", purpose: "printing" });
 */
export class RetentionBucket extends Store {
  /** @throws ArgumentError that names everything that is wrong, before any resource is made */
  constructor(scope: Construct, id: string, { dataClasses, ...props }: RetentionBucketProps) {
    super("RetentionBucket", scope, id, props, { argument: "dataClasses", dataClasses });
  }
}
