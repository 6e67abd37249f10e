import { LANGUAGES, type Language } from '#core/language.ts';

/** What is said where the page itself failed: no catalogue may have arrived, or it may be what failed. */
export interface LastResort {
  readonly notLoaded: string;
  readonly tryAgain: string;
  readonly broken: string;
  readonly reason: string;
  readonly loadAgain: string;
  readonly startAfresh: string;
}

const TEXTS: Readonly<Record<Language, LastResort>> = {
  en: {
    notLoaded: 'The data of the atlas could not be loaded. Check the connection and try again.',
    tryAgain: 'Try again',
    broken: 'Something went wrong in the atlas',
    reason: 'The page could not be drawn. Nothing is lost: the address holds what you were looking at.',
    loadAgain: 'Load again',
    startAfresh: 'Back to the whole region',
  },
  az: {
    notLoaded: 'Atlasın məlumatı yüklənmədi. Bağlantını yoxlayın və yenidən cəhd edin.',
    tryAgain: 'Yenidən cəhd et',
    broken: 'Atlasda xəta baş verdi',
    reason: 'Səhifə göstərilə bilmədi. Heç nə itməyib: baxdığınız yer ünvanda qalır.',
    loadAgain: 'Yenidən yüklə',
    startAfresh: 'Bütün regiona qayıt',
  },
  fa: {
    notLoaded: 'داده‌های اطلس بارگیری نشد. اتصال را بررسی کنید و دوباره تلاش کنید.',
    tryAgain: 'تلاش دوباره',
    broken: 'در اطلس خطایی رخ داد',
    reason: 'صفحه نمایش داده نشد. چیزی از دست نرفته است: آنچه می‌دیدید در نشانی صفحه مانده است.',
    loadAgain: 'بارگیری دوباره',
    startAfresh: 'بازگشت به کل منطقه',
  },
  ru: {
    notLoaded: 'Данные атласа не загрузились. Проверьте соединение и попробуйте ещё раз.',
    tryAgain: 'Попробовать ещё раз',
    broken: 'В атласе произошла ошибка',
    reason: 'Страницу не удалось показать. Ничего не потеряно: то, что вы смотрели, сохранено в адресе.',
    loadAgain: 'Загрузить снова',
    startAfresh: 'Ко всему региону',
  },
};

/** In the language the page has at the moment. */
export function lastResort(): LastResort {
  const { lang } = document.documentElement;
  return TEXTS[LANGUAGES.find((language) => language === lang) ?? 'en'];
}
