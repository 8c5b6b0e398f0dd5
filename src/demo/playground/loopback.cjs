// The Playground listens on every interface and has no option for it: keep it to this machine.
const net = require('node:net');

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function listenOnLoopback(...args) {
  const [first] = args;
  if (typeof first === 'object' && first !== null && 'port' in first) args[0] = { ...first, host: '127.0.0.1' };
  else if (typeof first === 'number' || typeof first === 'string') {
    if (typeof args[1] === 'string') args[1] = '127.0.0.1';
    else args.splice(1, 0, '127.0.0.1');
  }
  return listen.apply(this, args);
};
