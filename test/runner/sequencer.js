const Sequencer = require("@jest/test-sequencer").default;

/**
 * The files on the real engine first, and then Jest's order. They take longest and are short, and Jest goes by the size of a
 * file until it has measured it: one worker would be left with them at the end.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const onEngine = (test) => test.context.config.displayName?.name === "engine";
    const sorted = super.sort(tests);
    return [...sorted.filter(onEngine), ...sorted.filter((test) => !onEngine(test))];
  }
};
