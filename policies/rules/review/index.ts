import type { AnyRule } from "../../rule";
import { baselineNotWeakened } from "./baseline-not-weakened";
import { detectAccess } from "./detect-access";
import { detectImageVulnerabilities } from "./detect-image-vulnerabilities";
import { detectNotify } from "./detect-notify";
import { detectPersonalData } from "./detect-personal-data";
import { detectPosture } from "./detect-posture";
import { detectThreats } from "./detect-threats";
import { detectVulnerabilities } from "./detect-vulnerabilities";
import { mailSuppression } from "./mail-suppression";
import { patchCurrent } from "./patch-current";

/** Regelmäßige Überprüfung, Erkennung. */
export const reviewRules: readonly AnyRule[] = [
  detectThreats,
  detectPosture,
  detectVulnerabilities,
  detectImageVulnerabilities,
  detectAccess,
  detectPersonalData,
  detectNotify,
  mailSuppression,
  patchCurrent,
  baselineNotWeakened,
];
