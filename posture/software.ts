import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** Products whose makers end their support, version by version. */
export type Product =
  | "lambda"
  | "eks"
  | "postgres"
  | "mysql"
  | "mariadb"
  | "aurora-postgresql"
  | "aurora-mysql"
  | "documentdb"
  | "elasticache-redis";

/** What runs a version of something, or is kept up to date by its service. */
export interface Software extends PostureBase<"software"> {
  service: string;
  tags: Tags;
  /** Absent: none whose versions are told apart here (a container image brings its own runtime). */
  product: Fact<Product>;
  /** As written; absent: AWS chooses a current one. */
  version: Fact<string>;
  /** Whether support beyond the standard one is asked for in so many words. */
  extendedSupport: Fact<boolean>;
  /** Whether small updates are installed by themselves; absent: there is no such switch. */
  automaticUpdates: Fact<boolean>;
  /** The properties that state these, for the remedies. */
  stated: { version: string; updates: string };
}
