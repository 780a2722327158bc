import { BadRequestException, type ValidationError, ValidationPipe } from '@nestjs/common';

/**
 * Checks every DTO: an unknown property is refused, a wrong one is named by its path and rule. Values are never
 * repeated in the answer.
 */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new BadRequestException({ fields: errors.flatMap((error) => describe(error, '')) }),
  });
}

function describe(error: ValidationError, parent: string): { path: string; rules: string[] }[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = error.constraints ? [{ path, rules: Object.keys(error.constraints) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => describe(child, path))];
}
