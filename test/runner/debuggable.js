const real = require("../../node_modules/@pulumi/pulumi/runtime/debuggable.js"); // with its ending, so that it isn't this file

/**
 * The SDK's own, without the stack trace that it takes of every promise: a third of the time of a test with hundreds of
 * resources, for a message about promises that were never settled.
 */
module.exports = {
  ...real,
  debuggablePromise(promise, context) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
      return real.debuggablePromise(promise, context);
    } finally {
      Error.stackTraceLimit = limit;
    }
  },
};
