// Which errors of MongoDB's driver are the world's, by class and code.
import { MongoInvalidArgumentError, MongoNetworkError, MongoServerError, MongoServerSelectionError, MongoWriteConcernError } from 'mongodb';
import { isWorldFailing } from '../../src/stores/mongo-faults';

const answer = (code: number, labels: string[] = []): MongoServerError =>
  new MongoServerError({ message: 'told by the server', code, errorLabels: labels });

test.each([
  ['a lost connection', new MongoNetworkError('reset')],
  ['no server to be found', new MongoServerSelectionError('none', { error: null } as never)],
  ['no majority in time', new MongoWriteConcernError({ ok: 1, writeConcernError: { code: 64, errmsg: 'waiting', errInfo: {} } } as never)],
  ['a server that steps down', answer(10107)],
  ['a server without room', answer(14031)],
  ['rights that were taken away', answer(13)],
  ['a code of tomorrow that says: try again', answer(99999, ['RetryableWriteError'])],
])('the world: %s', (_what, error) => {
  expect(isWorldFailing(error)).toBe(true);
});

test.each([
  ['a question that the server does not understand', answer(2)],
  ['an id that exists', answer(11000)],
  ['the driver used in a wrong way', new MongoInvalidArgumentError('no such option')],
  ['any other bug', new TypeError('x is not a function')],
])('ours: %s', (_what, error) => {
  expect(isWorldFailing(error)).toBe(false);
});
