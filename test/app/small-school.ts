// The smallest school file that is right, for tests that change one thing in it.
export const small = `id: devlinder
name: De Vlinder
region: zuid
people:
  - id: joris
    name: Joris Vermaat
    email: J.Vermaat@devlinder.example
  - id: noor
    name: Noor Hendriksen
    email: noor@devlinder.example
  - id: samira
    name: Samira Bouzid
    email: samira@devlinder.example
    phone: 0600000001
classes:
  - id: 2B
    mentors: [joris]
    teamLeader: noor
seats:
  coordinators: [noor]
  onCall: [samira]
`;
