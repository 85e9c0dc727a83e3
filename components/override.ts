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
  /** One of `BucketSetting`. */
  setting: string;
  /** The value instead of the default. */
  value: string;
  /** Why: for those who read the code and the warning. The policy pack judges the result all the same. */
  because: string;
}

/** What each setting is without an override, and what else it may be. */
const settings: Record<BucketSetting, { standard: string; others: readonly string[] }> = {
  versioning: { standard: "Enabled", others: ["Suspended", "Disabled"] },
  encryption: { standard: "customer-managed-key", others: ["s3-managed-key"] },
  "access-logs": { standard: "on", others: ["off"] },
  "force-destroy": { standard: "off", others: ["on"] },
};

/** Every setting with the value in force. */
export type Settled = Record<BucketSetting, string>;

/** The settings in force, the warnings that overrides deserve, and what is wrong with them. */
export function settle(overrides: readonly Override[]): { settled: Settled; warnings: string[]; mistakes: Mistake[] } {
  const settled: Settled = {
    versioning: settings.versioning.standard,
    encryption: settings.encryption.standard,
    "access-logs": settings["access-logs"].standard,
    "force-destroy": settings["force-destroy"].standard,
  };
  const warnings: string[] = [];
  const mistakes: Mistake[] = [];
  for (const [index, override] of overrides.entries()) {
    const argument = `overrides[${index}]`;
    const wrong = problemWith(override);
    if (wrong !== undefined) mistakes.push({ argument, message: wrong });
    else if (isSetting(override.setting)) {
      warnings.push(warning(override.setting, override));
      settled[override.setting] = override.value;
    }
  }
  return { settled, warnings, mistakes };
}

function isSetting(name: string): name is BucketSetting {
  return Object.hasOwn(settings, name);
}

function problemWith({ setting, value, because }: Override): string | undefined {
  if (!isSetting(setting)) return `no setting is called "${setting}"; ${hint(setting, Object.keys(settings))}`;
  const { standard, others } = settings[setting];
  if (value === standard) return `${setting} is "${value}" by default; leave the override out.`;
  if (!others.includes(value)) return `${setting} can't be "${value}"; it can be ${others.join(" or ")}.`;
  if (because.trim() === "")
    return `a secure default is overridden for a reason; say in \`because\` why ${setting} has to be "${value}".`;
  return undefined;
}

function warning(setting: BucketSetting, { value, because }: Override): string {
  return `${setting} is "${value}" instead of the secure default "${settings[setting].standard}", because: ${because.trim()}`;
}
