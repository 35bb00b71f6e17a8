// Tells the world's failures from our own mistakes among the driver's errors: by class and code, never by text.
import {
  MongoCryptError,
  MongoCursorExhaustedError,
  MongoCursorInUseError,
  MongoError,
  MongoInvalidArgumentError,
  MongoServerError,
  MongoWriteConcernError,
} from 'mongodb';

/** Errors that the driver throws because we used it in a wrong way. All its other own errors come from the network or the cluster. */
const OUR_MISTAKES = [MongoInvalidArgumentError, MongoCursorExhaustedError, MongoCursorInUseError, MongoCryptError];

/** What a server answers when it is the server that cannot, by the names of MongoDB's `error_codes.yml`. */
const WORLD_CODES = new Set([
  1, // InternalError
  6, // HostUnreachable
  7, // HostNotFound
  13, // Unauthorized
  18, // AuthenticationFailed
  24, // LockTimeout
  46, // LockBusy
  50, // MaxTimeMSExpired
  64, // WriteConcernTimeout
  79, // UnknownReplWriteConcern
  89, // NetworkTimeout
  91, // ShutdownInProgress
  100, // UnsatisfiableWriteConcern
  112, // WriteConflict
  133, // FailedToSatisfyReadPreference
  189, // PrimarySteppedDown
  202, // NetworkInterfaceExceededTimeLimit
  262, // ExceededTimeLimit
  391, // ReauthenticationRequired
  8000, // AtlasError
  9001, // SocketException
  10058, // LegacyNotPrimary
  10107, // NotWritablePrimary
  11600, // InterruptedAtShutdown
  11602, // InterruptedDueToReplStateChange
  13435, // NotPrimaryNoSecondaryOk
  13436, // NotPrimaryOrSecondary
  14031, // OutOfDiskSpace
]);

/**
 * True when the same call may succeed later. A write that failed so may have been stored all the same (the answer was lost, or no majority
 * was heard in time): the caller reads again before it repeats.
 */
export function isWorldFailing(error: unknown): error is MongoError {
  if (error instanceof MongoWriteConcernError) return true;
  if (error instanceof MongoServerError) {
    return (
      WORLD_CODES.has(Number(error.code)) || error.hasErrorLabel('RetryableWriteError') || error.hasErrorLabel('SystemOverloadedError')
    );
  }
  return error instanceof MongoError && !OUR_MISTAKES.some((mistake) => error instanceof mistake);
}
