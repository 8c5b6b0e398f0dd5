/** The part of a pino logger that the bot uses. */
export interface BotLogger {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
