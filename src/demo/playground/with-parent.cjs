// Ends with the demo, however the demo ends: an orphan would keep the port, and the person of before.
process.on('disconnect', () => process.exit(0));
