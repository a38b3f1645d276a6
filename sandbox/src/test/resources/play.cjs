// From one language to the other: the stage and what was told are JSON.
exports.play = async (story, stage) => JSON.stringify(await require(story).play(JSON.parse(stage)))
