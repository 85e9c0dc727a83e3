import { hint, type Mistake } from "./mistakes";

/** Settings of a bucket whose secure default can be overridden. */
export const BucketSetting = {
  /** `Enabled` by default. `Suspended` or `Disabled` lose what is overwritten. */
  Versioning: "versioning",
  /** `customer-managed-key` by default. `s3-managed-key` is a key that AWS holds and that you can't revoke. */
  Encryption: "encryption",
  /** `on` by default. `off` leaves no trace of who read what. */
  AccessLogs: "access-logs",
  /** `off` by default. `on` lets the deletion of the stack delete what the bucket holds. */
  ForceDestroy: "force-destroy",
} as const;
export type BucketSetting = (typeof BucketSetting)[keyof typeof BucketSetting];

/** A secure default that is overridden on purpose. */
export interface Override {
  /** Name of the setting, such as one of `BucketSetting`. */
  setting: string;
  /** The value instead of the default. */
  value: string;
  /** Why: for those who read the code and the warning. The policy pack judges the result all the same. */
  because: string;
}

/** What a setting is without an override, and what else it may be. */
export interface Setting {
  standard: string;
  others: readonly string[];
}

const bucketSettings: Record<BucketSetting, Setting> = {
  versioning: { standard: "Enabled", others: ["Suspended", "Disabled"] },
  encryption: { standard: "customer-managed-key", others: ["s3-managed-key"] },
  "access-logs": { standard: "on", others: ["off"] },
  "force-destroy": { standard: "off", others: ["on"] },
};

/** Every setting of a bucket with the value in force. */
export type Settled = Record<BucketSetting, string>;

/** The settings in force, the warnings that overrides deserve, and what is wrong with them. */
export interface Settlement<Name extends string> {
  settled: Record<Name, string>;
  warnings: string[];
  mistakes: Mistake[];
}

/** The settings of a bucket. */
export function settle(overrides: readonly Override[]): Settlement<BucketSetting> {
  return settleAmong(bucketSettings, overrides);
}

/** The settings of a component that has those. */
export function settleAmong<Name extends string>(
  settings: Readonly<Record<Name, Setting>>,
  overrides: readonly Override[],
): Settlement<Name> {
  const names = Object.keys(settings) as Name[]; // the keys of a record of all names
  const standards = names.map((name) => [name, settings[name].standard]);
  const settled = Object.fromEntries(standards) as Record<Name, string>; // one entry a name
  const warnings: string[] = [];
  const mistakes: Mistake[] = [];
  for (const [index, override] of overrides.entries()) {
    const name = names.find((each) => each === override.setting);
    const wrong =
      name === undefined
        ? `no setting is called "${override.setting}"; ${hint(override.setting, names)}`
        : problemWith(override, settings[name]);
    if (wrong !== undefined) mistakes.push({ argument: `overrides[${index}]`, message: wrong });
    else if (name !== undefined) {
      warnings.push(warning(override, settings[name]));
      settled[name] = override.value;
    }
  }
  return { settled, warnings, mistakes };
}

function problemWith({ setting, value, because }: Override, { standard, others }: Setting): string | undefined {
  if (value === standard) return `${setting} is "${value}" by default; leave the override out.`;
  if (!others.includes(value)) return `${setting} can't be "${value}"; it can be ${others.join(" or ")}.`;
  if (because.trim() === "")
    return `a secure default is overridden for a reason; say in \`because\` why ${setting} has to be "${value}".`;
  return undefined;
}

function warning({ setting, value, because }: Override, { standard }: Setting): string {
  return `${setting} is "${value}" instead of the secure default "${standard}", because: ${because.trim()}`;
}
