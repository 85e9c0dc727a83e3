import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** Something that answers connections, or makes them for its owner: a load balancer, an API, a database, a cache. */
export interface Listener extends PostureBase<"listener"> {
  /** Service in AWS's words. */
  service: string;
  /** Everything that is spoken on it; unknown where nobody can say yet what there is. */
  ends: Fact<End[]>;
  /** Only of what browsers open. */
  site?: Site;
}

/** One side of it, or one part of that side: the viewers and the origins of a distribution. */
export interface End {
  as: "clients" | "viewers" | "origins" | "nodes" | "endpoint" | "volumes";
  answers: Fact<Answer>;
  /** The lowest TLS version that it takes. Absent: nothing states it. */
  minimumTls: Fact<LowestTls>;
  /** Properties for the remedy; no `version` where the service leaves no choice. */
  stated: { encryption: string; version?: string };
}

/**
 * - `encrypted`: nothing but TLS (or SSH).
 * - `redirect`: sends to HTTPS for good (301, 308). `temporary-redirect`: for now only (302), which browsers forget.
 * - `refused`: an error on plain HTTP, without content.
 * - `optional`: encrypted for whoever asks for it. `plain`: not encrypted.
 * - `passed-on`: whatever comes is handed on unseen (a TCP listener); only the target can tell.
 */
export type Answer = (typeof answers)[number];
export const answers = [
  "encrypted", "redirect", "temporary-redirect", "refused", "optional", "plain", "passed-on",
] as const; // prettier-ignore

/** From the lowest up; SSL 3.0 is the ancestor of TLS 1.0. */
export const tlsVersions = ["ssl-3.0", "1.0", "1.1", "1.2", "1.3"] as const;
export type LowestTls = (typeof tlsVersions)[number];

export interface Site {
  /** Whether the Internet can reach it. */
  public: Fact<boolean>;
  /** Seconds of `max-age` in the header Strict-Transport-Security; absent: the header is not sent. */
  hstsSeconds: Fact<number>;
  /** Property for the remedy. */
  stated: string;
}
