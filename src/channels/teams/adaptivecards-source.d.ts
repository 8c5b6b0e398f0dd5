// adaptivecards-templating's types reach into the raw sources of adaptivecards; this stands in for them.
export {};
