import { passwordLength } from './core/password.ts';
import type { de } from './texts.de.ts';

export const en: typeof de = {
  fields: {
    email: 'E-mail address',
    password: 'Password',
    newPassword: 'New password',
    currentPassword: 'Current password',
    name: 'First and last name',
    code: 'Code',
  },
  passwordHint: `At least ${passwordLength.min} characters. Best four or more words that have nothing to do with each other.`,
  signIn: {
    title: 'Sign in',
    lead: 'Sign in with your Augenmaß account.',
    submit: 'Sign in',
    forgotten: 'Forgotten your password',
    nobody:
      'There is no account here yet. Set up the first one: the link stands in what the program printed, behind “Einmaliger Einrichtungslink”. If it has expired, restart the program.',
    left: 'Your access rests: your last working day in this municipality is over. If that is wrong, turn to whoever looks after Augenmaß there.',
    noAccess: 'No account yet? Whoever looks after Augenmaß in your municipality sends you a set-up link.',
    demoTitle: 'As whom would you like to look around?',
    demoLead:
      'Eight people of the fictitious town of Lohenfurt: each sees and may do something else. One click is enough.',
    demoEmpty: 'The demonstration is not loaded.',
    demoEmptyHint: 'Load it with the command “augenmass demo load”.',
    ownAccess: 'Sign in with your own account',
    noRole: 'no role yet',
  },
  code: {
    title: 'Second step: enter the code',
    lead: 'Your password is right. Now enter the six-digit code of your authenticator app.',
    hint: 'Without your device: enter one of your backup codes. Each works once.',
    submit: 'Continue',
    restart: 'Start again with signing in',
  },
  recovery: {
    title: 'Forgotten your password',
    lead: 'We send you a link with which you choose a new password.',
    submit: 'Request a link',
    sentTitle: 'Look into your mailbox',
    sent: 'If there is an account for this address, a link is on its way. It is valid for 24 hours and once only.',
    noMail:
      'This installation sends no e-mail. Whoever looks after Augenmaß in your municipality can give you a link with the command “augenmass account reset”.',
  },
  mails: {
    recovery: {
      subject: 'Augenmaß: choose a new password',
      text: (name, link) =>
        `Dear ${name},\n\nwith this link you choose a new password for Augenmaß. It is valid for 24 hours and once only:\n\n${link}\n\nIf you did not ask for it, there is nothing you need to do. Your present password stays valid.\n`,
    },
    invitation: {
      subject: 'Augenmaß: your account',
      text: (name, link) =>
        `Dear ${name},\n\nyou have an account in Augenmaß, which steers the digital municipality. With this link you choose your password. It is valid for 24 hours and once only:\n\n${link}\n`,
    },
  },
  setUp: {
    firstTitle: 'Set up Augenmaß',
    firstLead: 'Create the first account. After that you adopt your municipality from the official register.',
    title: 'Choose a password',
    lead: (name, email) => `Account of ${name} (${email}).`,
    removesTwoFactor: 'Signing in with a code will be switched off. You can set it up again afterwards.',
    submit: 'Create account',
    submitPassword: 'Choose password',
    invalidTitle: 'This link is no longer valid',
    invalid:
      'Set-up links are valid for 24 hours and once only. Ask for a new one: “augenmass account reset” makes it, and so does a restart while there are no accounts.',
    done: 'Your account is set up.',
  },
  account: {
    title: 'Your account',
    lead: (name, email) => `${name}, ${email}`,
    demo: 'This is an account of the demonstration: without a password, on this computer only. There is no password and no second factor here.',
    roleTitle: 'The role you act in',
    roleLead: 'You always act in exactly one role. It stands beside your name in the audit log.',
    noRoles: 'At present no role is assigned to you. You can read but change nothing.',
    actAs: 'Act in this role',
    passwordTitle: 'Password',
    passwordLead: 'A new password ends all other sessions.',
    passwordSubmit: 'Change password',
    passwordChanged: 'Your password is changed. All other sessions are ended.',
    factorTitle: 'Signing in with a code (second factor)',
    factorOff:
      'Switched off. With a code from an app on your phone your account is safe even if somebody knows your password.',
    factorPending: 'Begun, but not confirmed yet.',
    factorOn: 'Switched on. After the password a code is asked for.',
    factorStart: 'Set up a code',
    factorContinue: 'Continue setting up',
    factorStop: 'Switch off',
    factorStopped: 'Signing in with a code is switched off.',
    codesRenew: 'New backup codes',
    codesTitle: 'Your new backup codes',
    confirmWithPassword: 'We need your password to confirm this.',
    accessTitle: 'Access for programs and calendars',
    accessLink: 'Manage access',
    accessLead: 'A calendar or a program reads or writes in your name with a key.',
    sessionsTitle: 'Sessions',
    sessionsLead:
      'Here you are signed in. A session ends by itself after 12 hours. Your keys for programs and calendar addresses stay valid, with a new password too, until you end each of them.',
    device: 'Device',
    since: 'Signed in since',
    until: 'Ends',
    act: 'End',
    thisSession: 'this session',
    unknownDevice: 'unknown device',
    endSession: 'End',
    endOthers: 'End all others',
    sessionEnded: 'The session is ended.',
    othersEnded: 'All other sessions are ended.',
  },
  factor: {
    title: 'Set up signing in with a code',
    lead: 'Three steps, about two minutes.',
    scanTitle: '1. Connect the app',
    scan: 'Open your authenticator app and scan this picture.',
    qr: 'QR code for the authenticator app',
    byHand: 'If that does not work, type this key:',
    codesTitle: '2. Keep your backup codes',
    codes:
      'Print these codes or put them into your password store. Each replaces the app once when you do not have your device. They are shown only now.',
    confirmTitle: '3. Confirm with a code',
    confirm: 'Confirm',
    done: 'Signing in with a code is switched on.',
  },
  faults: {
    'sign-in-wrong': 'E-mail address or password are not right. Please check both.',
    'code-wrong': 'This code is not right. Please enter the one the app shows right now.',
    'code-already-used': 'This code has been used already. Please wait until the app shows the next one.',
    'code-expired':
      'Signing in took too long, or too many codes were wrong. Please start again with signing in.',
    'too-many-attempts': (minutes) =>
      `Too many attempts. Please try again in ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`,
    'email-taken': 'There is already an account for this e-mail address.',
    'password-wrong': 'The current password is not right.',
    'password-too-short': `Please use at least ${passwordLength.min} characters.`,
    'password-too-long': `Please use at most ${passwordLength.max} characters.`,
    'password-names-owner': 'Please use a password that does not consist of your name or address.',
    'password-too-simple':
      'This password is easy to guess. Please use another one, for example four unrelated words.',
    'role-not-held': 'At present this role is not assigned to you.',
  },
};
