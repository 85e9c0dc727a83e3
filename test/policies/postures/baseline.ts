import { absent, known, unknown, type Baseline, type Lowering } from "../../../posture";

/** A stack against its last sealed record, or one of its rules. */
export function baseline(lowered: Baseline["lowered"] = absent(), name = "prod"): Baseline {
  return {
    kind: "baseline",
    resource: { type: lowered.state === "known" ? `tomguard:${lowered.value.of}` : "pulumi:pulumi:Stack", name },
    origin: "existing",
    region: unknown("a promise is in no region"),
    lowered,
  };
}

/** A rule or measure that is asked for less. */
export function lowered(after = "advisory", of: Lowering["of"] = "rule"): Baseline {
  return baseline(known({ of, before: "mandatory", after }), of === "rule" ? "key-rotation" : "encryption.own-key");
}
