import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** A certificate, or the authority that issues some. */
export interface Certificate extends PostureBase<"certificate"> {
  /** Service in AWS's words. */
  service: string;
  /**
   * Who renews it: ACM by itself (`acm`), ACM once somebody has answered a mail (`acm-by-mail`), or nobody (`by-hand`).
   * Absent: it is an authority, whose certificate is its owner's own matter.
   */
  renewal: Fact<"acm" | "acm-by-mail" | "by-hand">;
  /** Days until it ends, counted when it was seen; absent: ACM renews it before. */
  daysLeft: Fact<number>;
  key: Fact<CertificateKey>;
  /** Hash of the signature in small letters, `sha256`; absent: the issuer's choice. */
  hash: Fact<string>;
  /** Property that names the algorithm, for the remedy. */
  stated: string;
}

export interface CertificateKey {
  algorithm: "rsa" | "ec";
  bits: number;
}
