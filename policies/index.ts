import { tomguardPack } from "./tomguard-pack";

/*
 * The entry of the pack's folder: `pulumi up --policy-pack policies`, or PULUMI_OPTION_POLICY_PACK=policies once for
 * every deploy.
 */
tomguardPack();
