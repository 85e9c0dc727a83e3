import { absent, known, unknown } from "../../../../posture";
import { transportHsts } from "../../../../policies/rules/transport/transport-hsts";
import { describeRule } from "../../describe-rule";
import { listener, site } from "../../postures/listener";

const later = unknown("it is known only after the deploy");
const withSite = (more: Parameters<typeof site>[0] = {}) => listener([], { site: site(more) });

describeRule(transportHsts, {
  passes: [
    ["a year", withSite()],
    ["two years", withSite({ hstsSeconds: known(63_072_000) })],
  ],
  fails: [
    ["no header", withSite({ hstsSeconds: absent() })],
    ["an hour", withSite({ hstsSeconds: known(3600) })],
    [
      "0, which takes it back",
      withSite({ hstsSeconds: known(0), stated: "defaultCacheBehavior.responseHeadersPolicyId" }),
    ],
  ],
  unknown: [
    ["a header not known yet", withSite({ hstsSeconds: later })],
    ["nobody knows yet who reaches it", withSite({ public: later })],
  ],
  notApplicable: [
    ["no site", listener()],
    ["inside only", withSite({ public: known(false), hstsSeconds: absent() })],
  ],
});
