"use strict";

// Compared are two records of a stack, of which the earlier one lies in the ledger:
//
//   tomguard up -s prod --ledger evidence/ledger
//
// A promise that says this, after a deploy without it, is refused until somebody has accepted it as a waiver:
//
//   rules: { key-rotation: advisory }
exports.never = {
  passes: "two records are compared, and no resources",
  fails: "two records are compared, and no resources",
};
exports.passes = () => {};
exports.fails = () => {};
