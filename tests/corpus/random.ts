export { randomOf } from '#shared/domain/random.ts'
