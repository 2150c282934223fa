worldbind::bindgen!({ inline: "
package shop:marks;
interface i { flags none {} }
world w { export i; }
" });
