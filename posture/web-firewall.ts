import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** A web service that the public reaches, or a web application firewall (WAF) before such. */
export interface WebFirewall extends PostureBase<"web-firewall"> {
  service: string;
  tags: Tags;
  role: "endpoint" | "firewall";
  /** Of an endpoint, whether the Internet reaches it. */
  public: Fact<boolean>;
  /** Of an endpoint, whether a firewall is before it. */
  guarded: Fact<boolean>;
  /** Of a firewall, whether it logs. */
  logs: Fact<boolean>;
}
